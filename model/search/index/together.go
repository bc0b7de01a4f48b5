package index

import "sync"

// Together runs functions side by side and waits for all. A panic in any of them
// becomes one of the caller, who can recover from it.
func Together(functions ...func()) {
	var wg sync.WaitGroup
	panics := make(chan any, len(functions))
	for _, f := range functions {
		wg.Go(func() {
			defer func() {
				if r := recover(); r != nil {
					panics <- r
				}
			}()
			f()
		})
	}
	wg.Wait()
	select {
	case r := <-panics:
		panic(r)
	default:
	}
}
