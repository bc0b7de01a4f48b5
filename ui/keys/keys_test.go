package keys_test

import (
	"reflect"
	"testing"

	"charm.land/bubbles/v2/key"

	"signpost/ui/keys"
)

// all are the bindings of a map by name.
func all(m keys.Map) map[string]key.Binding {
	out := map[string]key.Binding{}
	v := reflect.ValueOf(m)
	for i := range v.NumField() {
		out[v.Type().Field(i).Name] = v.Field(i).Interface().(key.Binding)
	}
	return out
}

func TestEveryBindingIsInHelpOnce(t *testing.T) {
	m := keys.New(keys.Without{})
	shown := map[string]int{}
	for _, group := range m.Groups() {
		for _, b := range group {
			shown[b.Help().Key]++
		}
	}
	for name, b := range all(m) {
		if shown[b.Help().Key] != 1 || b.Help().Desc == "" || len(b.Keys()) == 0 {
			t.Errorf("%s (%q, %q) is in help %d times", name, b.Help().Key, b.Help().Desc, shown[b.Help().Key])
		}
	}
}

func TestNoKeyHasTwoMeanings(t *testing.T) {
	means := map[string]string{}
	for name, b := range all(keys.New(keys.Without{})) {
		for _, k := range b.Keys() {
			if other, ok := means[k]; ok {
				t.Errorf("%s means %s and %s", k, name, other)
			}
			means[k] = name
		}
	}
}

// TestNoLetterOrDigitIsACommand: they all go to the Find box.
func TestNoLetterOrDigitIsACommand(t *testing.T) {
	for name, b := range all(keys.New(keys.Without{})) {
		for _, k := range b.Keys() {
			if len([]rune(k)) == 1 || k == "space" {
				t.Errorf("%s is bound to %q", name, k)
			}
		}
	}
}

func TestTheKeyForMistakesIsThereOnlyWhereThereAreAny(t *testing.T) {
	if !keys.New(keys.Without{}).Problems.Enabled() || keys.New(keys.Without{Problems: true}).Problems.Enabled() {
		t.Error("it is not")
	}
}
