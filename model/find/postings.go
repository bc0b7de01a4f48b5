package find

import "encoding/binary"

// A list of postings says in which documents a word stands, and where in them:
// for each document one number, its distance from the document before in the
// upper bits and the class in the lower four, as a varint. A document stands
// once in a list, with its best class.

// posting is one document of a list.
func appendPosting(list []byte, delta uint32, c class) []byte {
	return binary.AppendUvarint(list, uint64(delta)<<4|uint64(c))
}

// eachPosting calls do for every posting of a list.
func eachPosting(list []byte, do func(doc uint32, c class)) {
	doc := uint32(0)
	for i := 0; i < len(list); {
		v := uint64(list[i])
		i++
		if v >= 0x80 {
			v, i = long(list, i, v&0x7f)
		}
		doc += uint32(v >> 4)
		do(doc, class(v&15))
	}
}

// long reads the rest of a posting of several bytes, of which v holds the first,
// and says where the next one begins. The loops over lists take the short ones
// themselves: most are, and a call would cost more than reading them.
func long(list []byte, i int, v uint64) (whole uint64, next int) {
	for shift := 7; ; shift += 7 {
		b := list[i]
		i++
		v |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return v, i
		}
	}
}

// joined is the list a followed by b, whose documents all come after last, the
// last document of a.
func joined(into, a, b []byte, last uint32) []byte {
	into = append(into, a...)
	if len(b) == 0 {
		return into
	}
	first, n := binary.Uvarint(b)
	into = appendPosting(into, uint32(first>>4)-last, class(first&15))
	return append(into, b[n:]...)
}
