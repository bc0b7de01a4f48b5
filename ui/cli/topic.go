package cli

import "signpost/model"

// topic is what only a topic has, as JSON.
type topic struct {
	Group   string   `json:"group"`
	Hint    string   `json:"hint"`
	Callers []string `json:"callers"` // how people put it
	Ready   []string `json:"ready"`   // what to have to hand
	Beware  []string `json:"beware"`  // what must not be said
	Unknown []string `json:"unknown"` // what is not known
	First   []first  `json:"first"`
	Facts   []fact   `json:"facts"`
}

type first struct {
	To  string   `json:"to"`
	In  []string `json:"in"` // ids of places; none is everywhere
	Why string   `json:"why"`
}

type fact struct {
	In      []string `json:"in"`
	Text    string   `json:"text"` // Markdown
	Checked string   `json:"checked"`
	Source  string   `json:"source"`
	Weak    bool     `json:"weak"` // to be checked before it is told
}

func makeTopic(t *model.Topic) *topic {
	out := &topic{
		Group: t.Group, Hint: t.Hint, Callers: list(t.Callers), Ready: list(t.Ready), Beware: list(t.Beware), Unknown: list(t.Unknown),
		First: []first{}, Facts: []fact{},
	}
	for _, f := range t.First {
		out.First = append(out.First, first{f.To.String(), list(f.In), f.Why})
	}
	for _, f := range t.Facts {
		out.Facts = append(out.Facts, fact{list(f.In), f.Text, date(f.Checked), f.Source, f.Weak})
	}
	return out
}
