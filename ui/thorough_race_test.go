//go:build race

package ui

// thorough says that there is time to draw everything. The race detector makes
// all of it many times slower, and sees a race on a few frames as well.
const thorough = false
