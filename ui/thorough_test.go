//go:build !race

package ui

// thorough says that there is time to draw everything.
const thorough = true
