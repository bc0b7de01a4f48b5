package gazetteer

import "math"

// Position is a point on the Earth, in degrees north and east.
type Position struct{ Lat, Lon float64 }

// Known says that it is not the zero Position, which is in the Gulf of Guinea.
func (p Position) Known() bool { return p != Position{} }

// earth is the mean radius of the Earth, in miles.
const earth = 3958.8

// Miles is how far one point is from another as the crow flies.
func (p Position) Miles(to Position) float64 {
	lat1, lat2 := radians(p.Lat), radians(to.Lat)
	a := haversine(lat2-lat1) + math.Cos(lat1)*math.Cos(lat2)*haversine(radians(to.Lon-p.Lon))
	return 2 * earth * math.Asin(math.Min(1, math.Sqrt(a)))
}

func haversine(angle float64) float64 { return (1 - math.Cos(angle)) / 2 }

func radians(degrees float64) float64 { return degrees * math.Pi / 180 }
