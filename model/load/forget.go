package load

import (
	"slices"

	"signpost/model"
)

// forget takes every reference to what is gone out of a record: links in its text
// become plain words. References without which it would say something wrong are
// none of these (reference.vital): the record would be gone too.
func forget(value any, gone map[model.Ref]bool) {
	is := func(r model.Ref) bool { return gone[r] }
	place := func(id string) bool { return gone[model.Ref{Kind: model.KindRegion, ID: id}] }
	topic := func(id string) bool { return gone[model.Ref{Kind: model.KindTopic, ID: id}] }
	if e := entryOf(value); e != nil {
		e.See = slices.DeleteFunc(e.See, is)
		e.Links = slices.DeleteFunc(e.Links, func(l model.Link) bool { return gone[l.To] })
		e.Body = unlinked(e.Body, gone)
	}
	switch v := value.(type) {
	case *model.Organisation:
		v.Regions = slices.DeleteFunc(v.Regions, place)
		v.Topics = slices.DeleteFunc(v.Topics, topic)
		for i := range v.Services {
			v.Services[i].Regions = slices.DeleteFunc(v.Services[i].Regions, place)
		}
	case *model.Region:
		v.Includes = slices.DeleteFunc(v.Includes, place)
	case *model.Topic:
		v.First = firstWithout(v.First, gone)
		v.Facts = slices.DeleteFunc(v.Facts, func(f model.Fact) bool { return slices.ContainsFunc(f.In, place) })
		for i := range v.Facts {
			v.Facts[i].Text = unlinked(v.Facts[i].Text, gone)
		}
	case *model.Danger:
		v.First = firstWithout(v.First, gone)
	case *model.Term:
		v.Topics = slices.DeleteFunc(v.Topics, topic)
		if gone[v.SameAs] {
			v.SameAs = model.Ref{}
		}
	}
}

// firstWithout are those to ring first, without what is gone. One that was for some
// places only, all of which are gone, goes too: it would be for everywhere.
func firstWithout(list []model.First, gone map[model.Ref]bool) []model.First {
	return slices.DeleteFunc(list, func(f model.First) bool {
		return gone[f.To] || slices.ContainsFunc(f.In, func(id string) bool { return gone[model.Ref{Kind: model.KindRegion, ID: id}] })
	})
}

// unlinked is a Markdown text in which links to what is gone are plain words.
func unlinked(markdown string, gone map[model.Ref]bool) string {
	for _, l := range slices.Backward(model.BodyLinks(markdown)) {
		if gone[l.Ref()] {
			markdown = markdown[:l.Start] + l.Text + markdown[l.End:]
		}
	}
	return markdown
}
