package cli

import (
	"signpost/model"
	"signpost/model/words"
)

// prison is what only a prison has, as JSON.
type prison struct {
	Code         string   `json:"code"`  // in the lists of the Ministry of Justice
	Types        []string `json:"types"` // HMP, YOI, YCS, STC, IRC, CCU
	Holds        []string `json:"holds"` // men, women, boys, girls
	Open         bool     `json:"open"`
	Category     []string `json:"category"` // A to D
	RunBy        string   `json:"run_by"`
	Management   string   `json:"management"` // public, private, "" where nobody knows
	WelshName    string   `json:"welsh_name"`
	WelshAddress string   `json:"welsh_address"`
	Note         string   `json:"note"`
	Checked      string   `json:"checked"`
	Source       string   `json:"source"`
	Visits       visits   `json:"visits"`
}

// visits is how a prison was visited on the day of its source.
type visits struct {
	Email    string    `json:"email"`
	Online   string    `json:"online"` // on, off, "" where nobody knows; off is said of one service only
	Sessions []session `json:"sessions"`
	AdultAge int       `json:"adult_age"` // 0 where nobody knows
	Address  string    `json:"address"`
	Note     string    `json:"note"`
	Checked  string    `json:"checked"`
	Source   string    `json:"source"`
}

// session is when visits are, for some people or for all.
type session struct {
	For   string   `json:"for"`   // "" is for all
	Times []string `json:"times"` // in the grammar of the content
	Words string   `json:"words"` // the same, as people say it
}

func makePrison(p *model.Establishment) *prison {
	if p == nil {
		return nil
	}
	out := &prison{
		Code: p.Code, Types: texts(p.Types), Holds: texts(p.Holds), Open: p.Open, Category: list(p.Categories),
		RunBy: p.RunBy, Management: string(p.Management), WelshName: p.WelshName, WelshAddress: p.WelshAddress,
		Note: p.Note, Checked: date(p.Checked), Source: p.Source,
		Visits: visits{
			Email: p.Visits.Email, Online: string(p.Visits.Online), Sessions: []session{}, AdultAge: p.Visits.AdultAge,
			Address: p.Visits.Address, Note: p.Visits.Note, Checked: date(p.Visits.Checked), Source: p.Visits.Source,
		},
	}
	for _, s := range p.Visits.Sessions {
		out.Visits.Sessions = append(out.Visits.Sessions, session{s.For, hourLines(s.Times), words.Session(model.Session{Times: s.Times})})
	}
	return out
}

// texts are the words of a list as plain texts, never nil.
func texts[T ~string](values []T) []string {
	out := []string{}
	for _, v := range values {
		out = append(out, string(v))
	}
	return out
}
