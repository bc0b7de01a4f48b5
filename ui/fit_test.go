package ui

import (
	"fmt"
	"strings"
	"testing"

	"signpost/model"
	modelwords "signpost/model/words"
)

func TestEveryCardFitsEverySizeAndItsCursorStandsInIt(t *testing.T) {
	ways := map[string][]string{
		"say": {"f5"}, "say an office": {"f5", "down"}, "spell": {"f5", "down", "down"}, "email": {"f5", "down", "down", "down"},
		"dictate": {"f5", "down", "down", "down", "down", "pgdown"}, "take": {"f4"}, "sheet": {"f7"}, "foot of the sheet": {"f7", "down", "down", "pgdown"},
		"name a file": {"f7", "ctrl+s"}, "crisis": {"f8"}, "report": {"ctrl+r"}, "within": {"ctrl+f", "e", "enter"}, "hidden": {"f9"},
	}
	sizes := [][2]int{{1, 1}, {39, 10}, {40, 11}, {41, 13}, {40, 50}, {60, 14}, {60, 20}, {71, 16}, {72, 17}, {80, 24}, {110, 30}, {120, 36}, {200, 50}}
	for name, keys := range ways {
		c := open(t, weekdays(t), 80, 24, func(o *Options) { o.Locate = nil })
		c.write("doubt").press("f6").finds("gone").press("f6").finds("weekday").press("f6").press(keys...)
		if name == "name a file" {
			c.write(strings.Repeat("a long name ", 20))
		}
		for _, size := range sizes {
			c.resize(size[0], size[1]) // every frame is held against the contract
		}
	}
	for w := 40; w <= 200; w += 16 {
		for h := 11; h <= 50; h += 13 {
			c := open(t, weekdays(t), w, h)
			c.write("weekday").press("f5").sees("0800 254 0088")
			c.press("esc", "f8").sees("999", "116 123", "Always Line")
			if c.overlay.more() {
				t.Errorf("%dx%d: not all numbers for despair are on the screen:\n%s", w, h, c.text())
			}
		}
	}
}

func TestTheCrisisCardHasEveryNumberAndNothingElse(t *testing.T) {
	d := shipped(t)
	for _, size := range [][2]int{{40, 11}, {60, 20}, {80, 24}, {120, 36}, {200, 50}} {
		c := open(t, d, size[0], size[1])
		c.write("a private matter").press("f8")
		c.sees("999", "Samaritans", "Childline").seesNot("private", "Signpost", "Organisations", "Find")
		for _, o := range d.Organisations {
			if give := d.Give(&o.Entry); o.Crisis > 0 && give.OK() {
				c.sees(give.Number)
				if size[0] >= 60 {
					c.sees(modelwords.Sentence(joined(c.opening(give.Phone), c.hours(give.Phone))))
					if give.State != model.Confirmed {
						c.sees(modelwords.Line(o.Name, give.Number) + " (" + modelwords.NotConfirmed + ")")
					}
				}
			}
		}
		if c.overlay.more() {
			t.Errorf("%v: it does not fit:\n%s", size, c.text())
		}
		if c.press("esc"); c.at.query != "a private matter" {
			t.Errorf("%v: it does not come back: %q", size, c.at.query)
		}
	}
}

func TestTheCardsOfEveryShippedEntryFitSmallScreens(t *testing.T) {
	d := shipped(t)
	for _, size := range [][2]int{{40, 11}, {60, 20}, {80, 24}} {
		c := open(t, d, size[0], size[1])
		for _, o := range d.Organisations {
			e := &o.Entry
			for _, card := range []card{newSay(c.App, e), newTake(e), &reportCard{of: e}} {
				c.overlay = overlay{card: card}
				for range 6 {
					c.overlay.settle(c.App)
					c.look()
					if !card.key(c.App, keyPress("down")) {
						break
					}
				}
			}
			if c.Failed() {
				t.Fatal(fmt.Sprint(e.Ref))
			}
		}
	}
}
