package load

import (
	"strings"

	"signpost/model"
	"signpost/model/outline"
)

// reference leads from a record to another.
type reference struct {
	to     model.Ref
	path   string
	within link // where in a longer text it stands
	vital  bool // without it the record would say something wrong
}

// refer notes a reference of the record that is being read.
func (f *file) refer(r reference) { f.refs = append(f.refs, r) }

// ref is a reference to another entry. Whether it leads somewhere is known only
// when everything is read.
func (t *table) ref(key string) model.Ref {
	s := t.text(key)
	if s == "" {
		return model.Ref{}
	}
	return t.parseRef(s, outline.Path(t.path, key))
}

// vital is a reference without which the record would say something wrong.
func (t *table) vital(key string) model.Ref {
	before := len(t.file.refs)
	r := t.ref(key)
	for i := range t.file.refs[before:] {
		t.file.refs[before+i].vital = true
	}
	return r
}

func (t *table) refs(key string) []model.Ref {
	var out []model.Ref
	t.each(key, func(s, path string) {
		if r := t.parseRef(s, path); !r.IsZero() {
			out = append(out, r)
		}
	})
	return out
}

// parseRef reads a reference that may be left away should it lead nowhere.
func (t *table) parseRef(s, path string) model.Ref {
	r, err := model.ParseRef(s)
	if err != nil {
		what, do, _ := strings.Cut(err.Error(), "; ")
		t.at(path, atValue, what, do)
		return model.Ref{}
	}
	t.file.refer(reference{to: r, path: path})
	return r
}
