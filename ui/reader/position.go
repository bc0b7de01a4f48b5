package reader

// Position is how far somebody has read: the first line on the screen, and the
// link that has the focus, counted from 1. The zero Position is the top of the page.
type Position struct{ Top, Link int }

// Down goes to the next link when it is on the screen, and scrolls by a line
// when it is not. h is how many lines the screen shows.
func (d Document) Down(p Position, h int) Position {
	for i := p.Link; i < len(d.Links); i++ {
		switch line := d.Links[i].Spans[0].Line; {
		case line < p.Top:
			continue
		case line < p.Top+h:
			p.Link = i + 1
			return p
		}
		break
	}
	return d.Scroll(p, 1, h)
}

// Up goes to the link before when it is on the screen, and scrolls when it is
// not. Where no link has the focus, the last one on the screen is the one before.
func (d Document) Up(p Position, h int) Position {
	before := p.Link - 1
	if p.Link == 0 && p.Top > 0 {
		before = len(d.Links)
	}
	for i := before; i > 0; i-- {
		switch line := d.Links[i-1].Spans[0].Line; {
		case line >= p.Top+h:
			continue
		case line >= p.Top:
			p.Link = i
			return p
		}
		break
	}
	return d.Scroll(p, -1, h)
}

// Scroll moves the page by n lines. A link that leaves the screen loses the focus.
func (d Document) Scroll(p Position, n, h int) Position {
	p.Top = max(min(p.Top+n, len(d.Lines)-h), 0)
	if p.Link > len(d.Links) {
		p.Link = 0
	}
	if p.Link > 0 {
		if line := d.Links[p.Link-1].Spans[0].Line; line < p.Top || line >= p.Top+h {
			p.Link = 0
		}
	}
	return p
}

// Choose gives the focus to the first link on the screen, if none has it.
func (d Document) Choose(p Position, h int) Position {
	if p.Link == 0 {
		for i, l := range d.Links {
			if line := l.Spans[0].Line; line >= p.Top && line < p.Top+h {
				p.Link = i + 1
				return p
			}
		}
	}
	return p
}

// At is the link, counted from 1, at a cell of the page, or 0.
func (d Document) At(line, x int) int {
	for i, l := range d.Links {
		for _, s := range l.Spans {
			if s.Line == line && x >= s.From && x < s.To {
				return i + 1
			}
		}
	}
	return 0
}
