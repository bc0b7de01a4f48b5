package digits

import "sync"

// font is the shapes of the characters that a telephone number has.
type font struct {
	rows        int
	letter, gap int // blank columns between two characters, and between two groups
	glyphs      map[rune][]string
}

// large is five rows of strokes two columns wide. The digits differ in whole
// strokes: the 1 has a foot, the 4 a slant, the 3 flat ends where the 8 is round.
var large = sync.OnceValue(func() font {
	return font{rows: 5, letter: 2, gap: 5, glyphs: map[rune][]string{
		'0': {
			" ▄███▄ ",
			"██   ██",
			"██   ██",
			"██   ██",
			" ▀███▀ ",
		},
		'1': {
			" ▄██  ",
			"▀▀██  ",
			"  ██  ",
			"  ██  ",
			"██████",
		},
		'2': {
			" ▄███▄ ",
			"▀▀   ██",
			"   ▄██▀",
			" ▄██▀  ",
			"███████",
		},
		'3': {
			"██████▄",
			"     ██",
			"  ████ ",
			"     ██",
			"██████▀",
		},
		'4': {
			"   ▄██ ",
			" ▄█▀██ ",
			"██  ██ ",
			"███████",
			"    ██ ",
		},
		'5': {
			"███████",
			"██     ",
			"██████▄",
			"     ██",
			"██████▀",
		},
		'6': {
			" ▄████▀",
			"██     ",
			"██████▄",
			"██   ██",
			" ▀███▀ ",
		},
		'7': {
			"███████",
			"    ▄██",
			"   ▄██▀",
			"   ██  ",
			"   ██  ",
		},
		'8': {
			" ▄███▄ ",
			"██   ██",
			" █████ ",
			"██   ██",
			" ▀███▀ ",
		},
		'9': {
			" ▄███▄ ",
			"██   ██",
			"▀██████",
			"     ██",
			"▄████▀ ",
		},
		'+': {
			"      ",
			"  ██  ",
			"██████",
			"  ██  ",
			"      ",
		},
		'(': {
			" ▄██",
			"██▀ ",
			"██  ",
			"██▄ ",
			" ▀██",
		},
		')': {
			"██▄ ",
			" ▀██",
			"  ██",
			" ▄██",
			"██▀ ",
		},
	}}
})

// compact is three rows of strokes one column wide. What is round has corners cut
// away, without which 5 and 9, and 6 and 8, would differ in one half block.
var compact = sync.OnceValue(func() font {
	return font{rows: 3, letter: 1, gap: 3, glyphs: map[rune][]string{
		'0': {
			"▄▀▀▄",
			"█  █",
			"▀▄▄▀",
		},
		'1': {
			"▄█ ",
			" █ ",
			"▄█▄",
		},
		'2': {
			"▄▀▀▄",
			" ▄▄▀",
			"█▄▄▄",
		},
		'3': {
			"▀▀▀▄",
			" ▀▀▄",
			"▄▄▄▀",
		},
		'4': {
			"█  █",
			"▀▀▀█",
			"   █",
		},
		'5': {
			"█▀▀▀",
			"▀▀▀▄",
			"▄▄▄▀",
		},
		'6': {
			"▄▀▀▀",
			"█▀▀▄",
			"▀▄▄▀",
		},
		'7': {
			"▀▀▀█",
			"  ▄▀",
			"  █ ",
		},
		'8': {
			"▄▀▀▄",
			"▄▀▀▄",
			"▀▄▄▀",
		},
		'9': {
			"▄▀▀▄",
			"▀▄▄█",
			"▄▄▄▀",
		},
		'+': {
			"    ",
			" ▄█▄",
			"  ▀ ",
		},
		'(': {
			"▄▀",
			"█ ",
			"▀▄",
		},
		')': {
			"▀▄",
			" █",
			"▄▀",
		},
	}}
})

// full and narrow are for screens whose font has the full block only: five rows
// of points, each of them two columns across, or one.
var (
	full   = sync.OnceValue(func() font { return solid(2) })
	narrow = sync.OnceValue(func() font { return solid(1) })
)

func solid(wide int) font {
	return font{rows: 5, letter: wide, gap: 3 * wide, glyphs: points(wide)}
}
