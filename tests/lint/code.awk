# Prints C sources as FILE:LINE:text with comments and the insides of strings and
# character constants left out, so that what is found in them is code.
FNR == 1 { in_comment = 0 }

{
	text = $0
	code = ""
	while (text != "") {
		if (in_comment) {
			end = index(text, "*/")
			if (end == 0)
				break
			text = substr(text, end + 2)
			in_comment = 0
		} else if (match(text, /\/\*|\/\/|"([^"\\]|\\.)*"|'([^'\\]|\\.)*'/)) {
			token = substr(text, RSTART, 2)
			code = code substr(text, 1, RSTART - 1)
			text = substr(text, RSTART + RLENGTH)
			if (token == "//")
				break
			else if (token == "/*")
				in_comment = 1
			else
				code = code "\"\""
		} else {
			code = code text
			break
		}
	}
	print FILENAME ":" FNR ":" code
}
