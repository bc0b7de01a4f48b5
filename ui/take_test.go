package ui

import (
	"image"
	"image/color"
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"

	"signpost/model"
	"signpost/ui/words"
)

// scanned is what a telephone reads off a card: cells of two square dots, those
// that are drawn light on a dark screen and dark on a light one.
// A camera tries more than one distance, and so does this.
func scanned(lines []string, onLight bool) (text string, err error) {
	for dot := 3; dot <= 6; dot++ {
		if text, err = scannedAt(lines, onLight, dot); err == nil {
			return text, nil
		}
	}
	return "", err
}

// scannedAt is scanned with so many pixels to a dot.
func scannedAt(lines []string, onLight bool, dot int) (string, error) {
	around := 4 * dot
	drawn, empty := color.Gray{230}, color.Gray{20}
	if onLight {
		drawn, empty = empty, drawn
	}
	w := 0
	for _, l := range lines {
		w = max(w, len([]rune(l)))
	}
	img := image.NewGray(image.Rect(0, 0, w*dot+2*around, 2*len(lines)*dot+2*around))
	for i := range img.Pix {
		img.Pix[i] = empty.Y
	}
	for row, l := range lines {
		for col, r := range []rune(l) {
			for half, ink := range []bool{r == '█' || r == '▀', r == '█' || r == '▄'} {
				for y := range dot {
					for x := range dot {
						if ink {
							img.SetGray(around+col*dot+x, around+(2*row+half)*dot+y, drawn)
						}
					}
				}
			}
		}
	}
	bitmap, err := gozxing.NewBinaryBitmapFromImage(img)
	if err != nil {
		return "", err
	}
	result, err := qrcode.NewQRCodeReader().Decode(bitmap, map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_TRY_HARDER: true})
	if err != nil {
		return "", err
	}
	return result.GetText(), nil
}

func TestTheCodeOnTheScreenOfEveryEntryCanBeScannedOnDarkAndLight(t *testing.T) {
	d := shipped(t)
	webs := 0
	for _, size := range [][2]int{{80, 24}, {60, 20}, {120, 36}} {
		for _, options := range [][]func(*Options){nil, {light}} {
			c := open(t, d, size[0], size[1], options...)
			for _, o := range d.Organisations {
				card := newTake(&o.Entry)
				of, p := card.contact(c.App)
				if p.Number == "" && of.Website == "" {
					continue
				}
				c.overlay = overlay{card: card}
				c.overlay.settle(c.App)
				c.look()
				text, err := scanned(strings.Split(c.text(), "\n")[:size[1]-1], len(options) > 0)
				if p.Number == "" && len(of.Website) > 40 && c.has(words.CodeTooLarge) { // a web address cannot be shortened
					c.sees(of.Website[:40])
					continue
				}
				if err != nil {
					t.Fatalf("%v, %s: %v\n%s", size, o.ID, err, c.text())
				}
				dialled := strings.ReplaceAll(p.Number, "(0)", "")
				if p.Number != "" && !strings.Contains(text, "TEL:"+dialled) {
					t.Errorf("%v, %s: the code holds %q", size, o.ID, text)
				}
				if !named(text, of) {
					t.Errorf("%v, %s: nobody knows whose it is: %q", size, o.ID, text)
				}
				full, short := c.age(p).Carried()
				if p.Number != "" && !strings.Contains(text, "NOTE:"+short) && !strings.Contains(text, "NOTE:"+strings.ReplaceAll(full, ",", `\,`)) {
					t.Errorf("%v, %s: the caution is lost: %q", size, o.ID, text)
				}
				if size[0] == 80 && strings.Contains(text, "URL:") {
					webs++
				}
				c.sees(p.Number)
				if doubt(p) != "" {
					c.sees("Not confirmed")
				}
			}
		}
	}
	if webs < 20 {
		t.Errorf("%d codes hold the web address at 80x24", webs)
	}
}

// named says whether a code holds the name of e, its acronym, or as much of a long
// name as says whose it is.
func named(code string, e *model.Entry) bool {
	return strings.Contains(code, "N:"+strings.ReplaceAll(e.Name, ",", "")) || strings.Contains(code, "N:"+strings.ReplaceAll(e.Name, ",", `\,`)) ||
		e.Acronym != "" && strings.Contains(code, "N:"+e.Acronym) ||
		len(strings.Fields(e.Name)) > 2 && strings.Contains(code, "N:"+strings.ReplaceAll(strings.Join(strings.Fields(e.Name)[:2], " "), ",", ""))
}

func TestAnUncheckedNumberStaysUncheckedInTheTelephone(t *testing.T) {
	for _, size := range [][2]int{{40, 24}, {60, 20}, {80, 24}, {120, 36}} {
		c := open(t, shipped(t), size[0], size[1])
		c.write("ormiston").press("f4")
		text, err := scanned(strings.Split(c.text(), "\n")[:size[1]-1], false)
		if err != nil || !strings.Contains(text, "N:Ormiston Families") || !strings.Contains(text, "NOTE:not confirmed") {
			t.Errorf("%v: %v %q", size, err, text)
		}
		if size[0] >= 80 && !strings.Contains(text, "not confirmed since 2012") {
			t.Errorf("%v: %q does not say when", size, text)
		}
	}
}

func TestTheCodeHasItsOwnColoursWhateverTheTerminalsAre(t *testing.T) {
	for want, options := range map[string][]func(*Options){"\x1b[38;2;255;255;255;48;2;0;0;0m": nil, "\x1b[38;2;0;0;0;48;2;255;255;255m": {light}} {
		c := open(t, weekdays(t), 80, 24, options...)
		if c.write("weekday").press("f4"); !strings.Contains(strings.Join(c.App.lines(), "\n"), want) {
			t.Errorf("%q is not there: %q", want, c.App.lines()[3])
		}
	}
}

func TestWhoeverIsNoMoreIsTakenAwayAsTheSuccessor(t *testing.T) {
	c := open(t, weekdays(t), 80, 24)
	c.write("gone").press("ctrl+t").sees("Weekday Line", "0800 254 0088").seesNot("0999")
	text, err := scanned(strings.Split(c.text(), "\n"), false)
	if err != nil || !strings.Contains(text, "N:Weekday Line;") || !strings.Contains(text, `URL:https\://www.week-days.org.uk`) || !strings.Contains(text, "NOTE:confirmed in October 2026") {
		t.Errorf("%v %q", err, text)
	}
	apf := newTake(&shipped(t).Organisation("action-for-prisoners-families").Entry) // it has a number left
	if of, p := apf.contact(open(t, shipped(t), 80, 24).App); of == apf.of || p.Number == "" {
		t.Errorf("the code is still about %s", of.Ref)
	}
	c.press("esc").finds("bare").press("f4").sees("nothing to take away")
	open(t, weekdays(t), 40, 11).write("weekday").press("f4").sees("too small for the code", "0800 254 0088")
}
