//go:build !race

package ui_test

// thorough says that there is time to draw everything.
const thorough = true
