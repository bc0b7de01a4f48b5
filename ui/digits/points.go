package digits

import "strings"

// points are the characters as five rows of points, each point a full block
// that is wide columns across.
func points(wide int) map[rune][]string {
	const shapes = `
		0 ### #.# #.# #.# ###
		1 .#. ##. .#. .#. ###
		2 ### ..# ### #.. ###
		3 ### ..# .## ..# ###
		4 #.# #.# ### ..# ..#
		5 ### #.. ### ..# ###
		6 ### #.. ### #.# ###
		7 ### ..# ..# ..# ..#
		8 ### #.# ### #.# ###
		9 ### #.# ### ..# ###
		+ ... .#. ### .#. ...
		( .# #. #. #. .#
		) #. .# .# .# #.`
	ink := strings.NewReplacer("#", strings.Repeat("█", wide), ".", strings.Repeat(" ", wide))
	out := map[rune][]string{}
	for line := range strings.Lines(strings.TrimSpace(shapes)) {
		fields := strings.Fields(line)
		for _, row := range fields[1:] {
			r := rune(fields[0][0])
			out[r] = append(out[r], ink.Replace(row))
		}
	}
	return out
}
