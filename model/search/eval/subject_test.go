package eval

import (
	"signpost/model"
	"signpost/model/search"
)

// subject is the search that the program has.
type subject struct{ *search.Index }

func newSubject(d *model.Directory) Engine { return subject{search.New(d)} }

func (subject) Name() string { return "signpost" }

// Find is what the screen lists, but what is offered where nothing fits.
func (s subject) Find(query string) []model.Ref {
	var out []model.Ref
	for _, section := range s.Index.Find(search.Query{Text: query}).Of("") {
		if section.Sort <= search.Found || section.Sort == search.Mentioned {
			for _, h := range section.Hits {
				out = append(out, h.Ref)
			}
		}
	}
	return out
}

// Tell says which rows are guesses, whether danger was heard and whether nothing fits.
func (s subject) Tell(query string) Said {
	said := Said{Guess: map[model.Ref]bool{}}
	for _, section := range s.Index.Find(search.Query{Text: query}).Of("") {
		said.Danger = said.Danger || section.Sort == search.InDanger
		said.Floor = said.Floor || section.Sort == search.Nothing
		for _, h := range section.Hits {
			said.Guess[h.Ref] = section.Sort == search.NoSuchNumber || h.Reason.Guess != search.Sure
		}
	}
	return said
}
