package spoken_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"signpost/content"
	"signpost/model"
	"signpost/model/load"
	"signpost/model/spoken"
	"signpost/model/text"
)

func TestNumbersSoundAsBritishCallersHearThem(t *testing.T) {
	for number, want := range map[string]string{
		// free and special numbers
		"0800 254 0088": "oh eight hundred, two five four, double oh double eight",
		"0800 012 1539": "oh eight hundred, oh one two, one five three nine",
		"0800 1111":     "oh eight hundred, double one double one",
		"0500 839 383":  "oh five hundred, eight three nine, three eight three",
		"0808 808 2003": "oh eight oh eight, eight oh eight, two double oh three",
		"0808 800 5000": "oh eight oh eight, eight double oh, five triple oh",
		"0300 200 7866": "oh three hundred, two double oh, seven eight double six",
		"0300 123 1231": "oh three hundred, one two three, one two three one",
		"0330 016 8787": "oh double three oh, oh one six, eight seven eight seven",
		"0333 207 2489": "oh triple three, two oh seven, two four eight nine",
		"0345 345 4345": "oh three four five, three four five, four three four five",
		"0345 646 2277": "oh three four five, six four six, double two double seven",
		"0370 000 2288": "oh three seven oh, triple oh, double two double eight",
		"0844 499 4499": "oh eight double four, four double nine, double four double nine",
		"0845 300 1423": "oh eight four five, three double oh, one four two three",
		"0870 432 1415": "oh eight seven oh, four three two, one four one five",

		// short numbers
		"116 123":             "one one six, one two three",
		"116 000":             "one one six, oh oh oh",
		"116111":              "one one six, one one one",
		"999":                 "nine nine nine",
		"112":                 "one one two",
		"111":                 "one one one",
		"101":                 "one oh one",
		"118 118":             "one one eight, one one eight",
		"18001 0808 808 2003": "one eight double oh one, oh eight oh eight, eight oh eight, two double oh three",

		// text numbers
		"60777":  "six oh triple seven",
		"80010":  "eight double oh one oh",
		"85258":  "eight five two five eight",
		"88222":  "double eight triple two",
		"850808": "eight five oh, eight oh eight",

		// area codes of three, four, five and six digits
		"020 7735 9535":   "oh two oh, double seven three five, nine five three five",
		"020 7490 0755":   "oh two oh, seven four nine oh, oh seven double five",
		"028 9067 2366":   "oh two eight, nine oh six seven, two three double six",
		"028 9032 0157":   "oh two eight, nine oh three two, oh one five seven",
		"(028) 9032 0157": "oh two eight, nine oh three two, oh one five seven",
		"0121 551 9799":   "oh one two one, double five one, nine seven double nine",
		"0131 557 9800":   "oh one three one, double five seven, nine eight double oh",
		"0161 702 1000":   "oh one six one, seven oh two, one triple oh",
		"0191 384 3096":   "oh one nine one, three eight four, three oh nine six",
		"0113 203 2600":   "oh one one three, two oh three, two six double oh",
		"01844 202008":    "oh one eight double four, two oh two, double oh eight",
		"01942 663187":    "oh one nine four two, double six three, one eight seven",
		"01473 724517":    "oh one four seven three, seven two four, five one seven",
		"01697 73355":     "oh one six nine seven, seven double three double five",
		"015396 22000":    "oh one five three nine six, double two triple oh",
		"016977 2000":     "oh one six nine double seven, two triple oh",

		// mobiles
		"07557 339258":  "oh seven double five seven, double three nine, two five eight",
		"07774 385276":  "oh triple seven four, three eight five, two seven six",
		"07983 437457":  "oh seven nine eight three, four three seven, four five seven",
		"07700 900 000": "oh double seven double oh, nine double oh, triple oh",

		// from abroad
		"+33 (0)1 42 53 71 85": "plus three three, zero in brackets, one, four two, five three, seven one, eight five",
		"+44 (0)20 7735 9535":  "plus four four, oh in brackets, two oh, seven seven three five, nine five three five",
		"+44 7700 900000":      "plus four four, seven seven oh oh, nine oh oh, oh oh oh",
		"+1 212 555 0100":      "plus one, two one two, five five five, zero one zero zero",
		"00 33 1 42 53 71 85":  "oh oh, three three, one, four two, five three, seven one, eight five",

		// written in one piece
		"08002540088":  "oh eight hundred, two five four, double oh double eight",
		"02077359535":  "oh two oh, double seven three five, nine five three five",
		"01216666666":  "oh one two one, triple six, double six double six",
		"01473724517":  "oh one four seven three, seven two four, five one seven",
		"07557339258":  "oh seven double five seven, double three nine, two five eight",
		"+33142537185": "plus three three one, four two five three, seven one eight five",

		// runs of five and more
		"0800 55555":   "oh eight hundred, triple five double five",
		"22222 000000": "triple two double two, triple oh, triple oh",

		"": "",
	} {
		if got := spoken.Number(number); got != want {
			t.Errorf("%s\ngot:  %s\nwant: %s", number, got, want)
		}
	}
}

func TestTheWordsOfANumberGiveBackItsDigits(t *testing.T) {
	numbers := shipped(t)
	random := rand.New(rand.NewPCG(116, 123))
	for range 20_000 {
		numbers = append(numbers, anyNumber(random))
	}
	for _, n := range numbers {
		words := spoken.Number(n)
		if got, want := heard(t, words), text.Digits(n); got != want {
			t.Errorf("%s is said as %q, in which a caller hears %s", n, words, got)
		}
		if strings.HasPrefix(n, "+") != strings.HasPrefix(words, "plus ") {
			t.Errorf("%s is said as %q", n, words)
		}
	}
}

// heard writes down the digits of a number that is read out.
func heard(t *testing.T, words string) string {
	t.Helper()
	digits := map[string]string{
		"oh": "0", "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5",
		"six": "6", "seven": "7", "eight": "8", "nine": "9", "hundred": "00",
		"plus": "", "in": "", "brackets": "",
	}
	out, times := "", 1
	for _, w := range strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == ',' }) {
		switch w {
		case "double":
			times = 2
		case "triple":
			times = 3
		default:
			d, ok := digits[w]
			if !ok {
				t.Fatalf("%q: nobody knows the word %q", words, w)
			}
			out += strings.Repeat(d, times)
			times = 1
		}
	}
	return out
}

// anyNumber makes up a number as content may write it, with many digits alike.
func anyNumber(random *rand.Rand) string {
	alphabet := []string{"0123456789", "01", "0", "7"}[random.IntN(4)]
	out := []string{"", "", "0", "0800 ", "+", "+44 (0)", "(0"}[random.IntN(7)]
	bracket := strings.HasPrefix(out, "(")
	for i := range 1 + random.IntN(5) {
		if i > 0 {
			out += " "
		}
		for range 1 + random.IntN(7) {
			out += string(alphabet[random.IntN(len(alphabet))])
		}
		if bracket {
			out, bracket = out+")", false
		}
	}
	return out
}

func directory(t *testing.T) *model.Directory {
	t.Helper()
	d, problems := load.Load(load.Layer{Name: "content", FS: content.Files()})
	if d.Count(model.KindOrganisation) == 0 {
		t.Fatal(problems)
	}
	return d
}

// shipped are all numbers of the content.
func shipped(t *testing.T) []string {
	t.Helper()
	d := directory(t)
	var out []string
	for _, e := range d.All() {
		for _, p := range d.Phones(e) {
			out = append(out, p.Number)
		}
	}
	if len(out) < 100 {
		t.Fatalf("only %d numbers", len(out))
	}
	return out
}

func ExampleNumber() {
	fmt.Println(spoken.Number("0800 254 0088"))
	fmt.Println(spoken.Number("116 123"))
	// Output:
	// oh eight hundred, two five four, double oh double eight
	// one one six, one two three
}
