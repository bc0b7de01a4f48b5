package qr_test

import (
	"image"
	"image/color"
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"

	"signpost/content"
	"signpost/model"
	"signpost/model/load"
	"signpost/ui/qr"
)

// photograph is what a camera sees of lines on a dark or a light screen: cells
// of two square dots, with some of the screen around them.
func photograph(lines []string, dark bool) image.Image {
	const dot, around = 3, 5
	ink, screen := color.Gray{20}, color.Gray{250}
	if dark {
		ink, screen = color.Gray{216}, color.Gray{16} // letters on a dark screen are not quite white
	}
	w := 0
	for _, l := range lines {
		w = max(w, len([]rune(l)))
	}
	img := image.NewGray(image.Rect(0, 0, (w+2*around)*dot, (2*len(lines)+2*around)*dot))
	inked := func(x, y int) bool {
		x, y = x/dot-around, y/dot-around
		if y < 0 || y/2 >= len(lines) {
			return false
		}
		row := []rune(lines[y/2])
		if x < 0 || x >= len(row) {
			return false
		}
		return row[x] == '█' || row[x] == '▀' && y%2 == 0 || row[x] == '▄' && y%2 == 1
	}
	for y := range img.Rect.Max.Y {
		for x := range img.Rect.Max.X {
			img.SetGray(x, y, screen)
			if inked(x, y) {
				img.SetGray(x, y, ink)
			}
		}
	}
	return img
}

// scan reads the code with a decoder that has nothing in common with the encoder.
func scan(t *testing.T, lines []string, dark bool) string {
	t.Helper()
	bitmap, err := gozxing.NewBinaryBitmapFromImage(photograph(lines, dark))
	if err != nil {
		t.Fatal(err)
	}
	result, err := qrcode.NewQRCodeReader().Decode(bitmap, map[gozxing.DecodeHintType]any{
		gozxing.DecodeHintType_CHARACTER_SET: "UTF-8", gozxing.DecodeHintType_TRY_HARDER: true,
	})
	if err != nil {
		t.Fatalf("cannot be read: %v\n%s", err, strings.Join(lines, "\n"))
	}
	return result.GetText()
}

func TestWhatIsDrawnForEveryEntryCanBeScanned(t *testing.T) {
	d, problems := load.Load(load.Layer{Name: "content", FS: content.Files()})
	if d.Count(model.KindOrganisation) == 0 {
		t.Fatal(problems)
	}
	count := 0
	for _, o := range d.Organisations {
		give := d.Give(&o.Entry)
		if !give.OK() {
			continue
		}
		count++
		card := qr.Contact{Name: give.Of.Name, Number: give.Number, Website: give.Of.Website, Note: "not confirmed, last seen April 2008"}.VCard()
		code, err := qr.New(card)
		if err != nil {
			t.Fatal(err)
		}
		for _, screen := range [][2]int{{200, 100}, {80, 50}, small(code)} {
			for _, dark := range []bool{true, false} {
				lines := code.Draw(screen[0], screen[1], dark)
				if got := scan(t, lines, dark); got != card {
					t.Errorf("%s, dark %v, reads:\n%s", o.Name, dark, got)
				}
			}
		}
	}
	if count < 15 {
		t.Errorf("only %d organisations have a number", count)
	}
}

// small is the smallest screen on which a code fits.
func small(c qr.Code) [2]int {
	w, h := 1, 200
	for !c.Fits(w, h) {
		w++
	}
	for h = 1; !c.Fits(w, h); {
		h++
	}
	return [2]int{w, h}
}

func TestADrawingFitsIsSquareAndHasItsBorder(t *testing.T) {
	code, err := qr.New(qr.Contact{Name: "Families Outside", Number: "0800 254 0088", Website: "www.familiesoutside.org.uk"}.VCard())
	if err != nil {
		t.Fatal(err)
	}
	drawn := map[int]bool{}
	for w := 0; w < 120; w++ {
		for h := 0; h < 60; h++ {
			lines := code.Draw(w, h, true)
			columns, rows := code.Size(w, h)
			if code.Fits(w, h) != (len(lines) > 0) || len(lines) != rows || len(lines) > h {
				t.Fatalf("%dx%d: %d lines", w, h, len(lines))
			}
			for i, line := range lines {
				runes := []rune(line)
				if len(runes) != columns || columns > w {
					t.Fatalf("%dx%d: %q is %d wide", w, h, line, len(runes))
				}
				if strings.Trim(line, "█▀▄ ") != "" || i > 0 && i < rows-1 && (string(runes[:2]) != "██" || string(runes[columns-2:]) != "██") {
					t.Fatalf("%dx%d: %q has no border", w, h, line)
				}
			}
			if rows > 0 {
				drawn[rows] = true
				if rows != (columns+1)/2 {
					t.Fatalf("%d by %d is not square", columns, rows)
				}
			}
		}
	}
	if len(drawn) != 2 {
		t.Errorf("drawn in %d sizes: with the whole border and with the thin one", len(drawn))
	}
}

func TestLightAndDarkAreOppositesOfEachOther(t *testing.T) {
	code, _ := qr.New("https://example.org")
	dark, light := code.Draw(80, 40, true), code.Draw(80, 40, false)
	swap := strings.NewReplacer("█", " ", " ", "█", "▀", "▄", "▄", "▀")
	for i := range dark[:len(dark)-1] {
		if swap.Replace(dark[i]) != light[i] {
			t.Fatalf("line %d:\n%s\n%s", i, dark[i], light[i])
		}
	}
	last := len(dark) - 1
	if strings.Trim(dark[last], "▀") != "" || strings.Trim(light[last], " ") != "" {
		t.Errorf("the last line is half border, half screen: %q, %q", dark[last], light[last])
	}
}

func TestTheLevelIsTheStrongestThatCostsNoRoom(t *testing.T) {
	for text, want := range map[string]qr.Level{
		strings.Repeat("a", 17): qr.Low, strings.Repeat("a", 14): qr.Medium,
		strings.Repeat("a", 11): qr.Quartile, strings.Repeat("a", 7): qr.High,
	} {
		code, err := qr.New(text)
		if err != nil || code.Level() != want {
			t.Errorf("%d bytes: level %d, %v; want %d", len(text), code.Level(), err, want)
		}
		if w, _ := code.Size(100, 100); w != 21+8 {
			t.Errorf("%d bytes take %d columns", len(text), w)
		}
	}
}

func TestWhatDoesNotFitIsLeftOut(t *testing.T) {
	texts := qr.Contact{
		Name: "Partners of Prisoners and Families Support Group", Acronym: "POPS", Number: "0161 702 1000",
		Website: "www.partnersofprisoners.co.uk", Organisation: "The Trust that it belongs to", Note: "not confirmed, last seen April 2008", ShortNote: "not confirmed",
	}.Texts()
	last := 0
	for h := 60; h > 0; h-- {
		code, text, ok := qr.First(80, h, texts...)
		if ok != (text != "") || ok != code.Fits(80, h) {
			t.Fatalf("%d rows: %q", h, text)
		}
		for ok && text != texts[last] {
			if last++; last == len(texts) {
				t.Fatalf("%d rows: %q", h, text)
			}
		}
		if ok && scan(t, code.Draw(80, h, h%2 == 0), h%2 == 0) != text {
			t.Errorf("%d rows", h)
		}
	}
	if last != len(texts)-1 {
		t.Error("the shortest text was never needed")
	}
}

func TestWhatCannotBeACodeIsNone(t *testing.T) {
	for _, text := range []string{"", strings.Repeat("x", 5000)} {
		code, err := qr.New(text)
		if err == nil || code.Fits(500, 500) || code.Draw(500, 500, true) != nil {
			t.Errorf("%d bytes: %v", len(text), err)
		}
	}
	if _, _, ok := qr.First(80, 24); ok {
		t.Error("nothing fits")
	}
}
