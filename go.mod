module signpost

go 1.26.0

require (
	github.com/BurntSushi/toml v1.6.0 // indirect
	golang.org/x/text v0.43.0 // indirect
)
