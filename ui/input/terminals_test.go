package input

// sent is what a terminal sends for a key, and the key as package keys names it.
type sent struct{ sequence, key string }

// join puts lists one behind the other.
func join(lists ...[]sent) (all []sent) {
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}

// terminals is what terminals send, from their terminfo entries and manuals.
func terminals() map[string][]sent {
	arrows := []sent{{"\x1b[A", "up"}, {"\x1b[B", "down"}, {"\x1b[C", "right"}, {"\x1b[D", "left"}}
	vtArrows := []sent{{"\x1bOA", "up"}, {"\x1bOB", "down"}, {"\x1bOC", "right"}, {"\x1bOD", "left"}}
	pages := []sent{{"\x1b[5~", "pgup"}, {"\x1b[6~", "pgdown"}}
	homeEnd := []sent{{"\x1b[1~", "home"}, {"\x1b[4~", "end"}}
	xtermHomeEnd := []sent{{"\x1b[H", "home"}, {"\x1b[F", "end"}, {"\x1bOH", "home"}, {"\x1bOF", "end"}}
	pf := []sent{{"\x1bOP", "f1"}, {"\x1bOQ", "f2"}, {"\x1bOR", "f3"}, {"\x1bOS", "f4"}}
	vt220 := []sent{{"\x1b[11~", "f1"}, {"\x1b[12~", "f2"}, {"\x1b[13~", "f3"}, {"\x1b[14~", "f4"}}
	f5to9 := []sent{{"\x1b[15~", "f5"}, {"\x1b[17~", "f6"}, {"\x1b[18~", "f7"}, {"\x1b[19~", "f8"}, {"\x1b[20~", "f9"}}
	backTab := []sent{{"\x1b[Z", "shift+tab"}}
	meta := []sent{
		{"\x1bs", "alt+s"}, {"\x1bk", "alt+k"}, {"\x1bl", "alt+l"}, {"\x1bc", "alt+c"}, {"\x1bd", "alt+d"},
		{"\x1bh", "alt+h"}, {"\x1br", "alt+r"}, {"\x1bf", "alt+f"}, {"\x1bw", "alt+w"}, {"\x1bp", "alt+p"},
		{"\x1b\x1b", "alt+esc"}, {"\x1bS", "alt+shift+s"}, {"\x1b\x7f", "alt+backspace"}, {"\x1b\xc3\xa9", "alt+é"},
	}
	modified := []sent{
		{"\x1b[1;3A", "alt+up"}, {"\x1b[1;3B", "alt+down"}, {"\x1b[1;3C", "alt+right"}, {"\x1b[1;3D", "alt+left"},
		{"\x1b[1;5A", "ctrl+up"}, {"\x1b[1;2B", "shift+down"}, {"\x1b[1;5C", "ctrl+right"}, {"\x1b[5;5~", "ctrl+pgup"},
		{"\x1b[1;2P", "shift+f1"}, {"\x1b[1;5R", "ctrl+f3"}, {"\x1b[15;2~", "shift+f5"}, {"\x1b[1;2H", "shift+home"},
	}
	plain := []sent{
		{"\x1b", "esc"}, {"\r", "enter"}, {"\t", "tab"}, {"\x7f", "backspace"}, {"\b", "ctrl+h"}, {"a", "a"}, {"é", "é"}, {"界", "界"}, {"?", "?"},
		{" ", "space"}, {"\x03", "ctrl+c"}, {"\x11", "ctrl+q"}, {"\x06", "ctrl+f"}, {"\x13", "ctrl+s"}, {"\x17", "ctrl+w"}, {"\x19", "ctrl+y"}, {"\x14", "ctrl+t"},
	}
	return map[string][]sent{
		"Linux console": join(plain, arrows, homeEnd, pages, f5to9, meta, []sent{
			{"\x1b[[A", "f1"}, {"\x1b[[B", "f2"}, {"\x1b[[C", "f3"}, {"\x1b[[D", "f4"}, {"\x1b[[E", "f5"},
			{"\x1b\t", "shift+tab"},
		}),
		"xterm": join(plain, arrows, vtArrows, xtermHomeEnd, homeEnd, pages, pf, f5to9, backTab, meta, modified, []sent{
			{"\x1bO2P", "shift+f1"}, {"\x1bO5A", "ctrl+up"}, // before 2000
			{"\x1b[27;5;99~", "ctrl+c"}, {"\x1b[27;5;113~", "ctrl+q"}, {"\x1b[27;2;13~", "shift+enter"},
		}),
		"rxvt": join(plain, arrows, pages, vt220, f5to9, backTab, meta, []sent{
			{"\x1b[7~", "home"}, {"\x1b[8~", "end"}, {"\x1bOa", "ctrl+up"}, {"\x1bOb", "ctrl+down"}, {"\x1bOc", "ctrl+right"},
			{"\x1b[a", "shift+up"}, {"\x1b[b", "shift+down"}, {"\x1b\x1b[A", "alt+up"}, {"\x1b\x1b[D", "alt+left"}, {"\x1b\x1b[C", "alt+right"},
			{"\x1b\x1bOa", "ctrl+alt+up"}, {"\x1b[7$", "shift+home"}, {"\x1b[8^", "ctrl+end"}, {"\x1b[5@", "ctrl+shift+pgup"}, {"\x1b\x1b[5~", "alt+pgup"},
		}),
		"screen": join(plain, arrows, vtArrows, homeEnd, pages, pf, f5to9, backTab, meta),
		"tmux":   join(plain, arrows, vtArrows, homeEnd, pages, pf, f5to9, backTab, meta, modified),
		"PuTTY":  join(plain, arrows, vtArrows, homeEnd, pages, vt220, f5to9, backTab, meta),
		"PuTTY, function keys as on Linux": {
			{"\x1b[[A", "f1"}, {"\x1b[[B", "f2"}, {"\x1b[[C", "f3"}, {"\x1b[[D", "f4"}, {"\x1b[[E", "f5"}, {"\x1b[17~", "f6"},
		},
		"PuTTY, function keys as on a VT100+": join(pf, []sent{
			{"\x1bOT", "f5"}, {"\x1bOU", "f6"}, {"\x1bOV", "f7"}, {"\x1bOW", "f8"}, {"\x1bOX", "f9"}, {"\x1bOY", "f10"},
		}),
		"PuTTY, function keys as in xterm R6": join(pf, f5to9),
		"PuTTY, Home and End as in rxvt":      {{"\x1b[H", "home"}, {"\x1bOw", "end"}},
		"VT220 keypad":                        {{"\x1bOM", "enter"}},
		"kitty": join(arrows, xtermHomeEnd, pages, f5to9, backTab, modified, []sent{
			{"\x1b[27u", "esc"}, {"\x1b[P", "f1"}, {"\x1b[Q", "f2"}, {"\x1b[13~", "f3"}, {"\x1b[S", "f4"},
			{"\x1b[99;5u", "ctrl+c"}, {"\x1b[113;5u", "ctrl+q"}, {"\x1b[115;3u", "alt+s"}, {"\x1b[9;2u", "shift+tab"},
			{"\x1b[1;1:1A", "up"}, {"\x1b[1;129A", "up"}, {"\x1b[99;133u", "ctrl+c"}, {"\x1b[57414u", "enter"},
		}),
	}
}
