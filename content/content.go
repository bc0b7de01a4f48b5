package content

import "embed"

//go:embed topics organisations regions glossary danger.toml dialect.toml words.toml towns.zlib outcodes.zlib
var files embed.FS

// Files is the shipped directory, ready to be loaded.
func Files() embed.FS { return files }
