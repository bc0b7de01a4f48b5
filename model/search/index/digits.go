package index

import (
	"bytes"
	"index/suffixarray"
	"slices"
	"sort"
)

// Digits are numbers, one after another in one array whose suffixes are sorted: any
// run of digits is found wherever it stands in a number.
type Digits struct {
	suffixes *suffixarray.Index
	all      []byte
	starts   []uint32 // where each number starts; each ends in a space
}

// NewDigits makes numbers of strings of digits; they keep their places in the list.
func NewDigits(list []string) Digits {
	var d Digits
	for _, s := range list {
		d.starts = append(d.starts, uint32(len(d.all)))
		d.all = append(append(d.all, s...), ' ')
	}
	d.suffixes = suffixarray.New(d.all)
	return d
}

// Part is what part of a number a run of digits is.
type Part uint8

// The parts.
const (
	Whole Part = iota
	Beginning
	Ending
	Middle
)

// Each calls do for the numbers in which a run of digits stands, at most so many.
func (d Digits) Each(digits string, most int, do func(number int, part Part)) {
	for _, at := range d.suffixes.Lookup([]byte(digits), most) {
		number := sort.Search(len(d.starts), func(i int) bool { return int(d.starts[i]) > at }) - 1
		first, last := at == int(d.starts[number]), d.all[at+len(digits)] == ' '
		switch {
		case first && last:
			do(number, Whole)
		case first:
			do(number, Beginning)
		case last:
			do(number, Ending)
		default:
			do(number, Middle)
		}
	}
}

// Near are the numbers that are as a whole one slip away from digits: one digit wrong,
// missing or too many, or two neighbours swapped. They are in order.
func (d Digits) Near(digits string, most int) []int {
	var out []int
	look := func(variant []byte) {
		for _, at := range d.suffixes.Lookup(slices.Concat(variant, []byte{' '}), most) {
			number := sort.Search(len(d.starts), func(i int) bool { return int(d.starts[i]) > at }) - 1
			if at == int(d.starts[number]) {
				out = append(out, number)
			}
		}
	}
	typed := []byte(digits)
	for i := range len(typed) + 1 {
		for c := byte('0'); c <= '9'; c++ {
			look(slices.Insert(slices.Clone(typed), i, c))
			if i < len(typed) && c != typed[i] {
				wrong := slices.Clone(typed)
				wrong[i] = c
				look(wrong)
			}
		}
		if i < len(typed) {
			look(slices.Delete(slices.Clone(typed), i, i+1))
		}
		if i+1 < len(typed) && typed[i] != typed[i+1] {
			swapped := slices.Clone(typed)
			swapped[i], swapped[i+1] = swapped[i+1], swapped[i]
			look(swapped)
		}
	}
	slices.Sort(out)
	return slices.Compact(slices.DeleteFunc(out, func(n int) bool { return bytes.Equal(d.number(n), typed) }))
}

func (d Digits) number(i int) []byte {
	rest := d.all[d.starts[i]:]
	return rest[:bytes.IndexByte(rest, ' ')]
}
