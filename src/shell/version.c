#include "shell/version.h"

#include "exchange/csv_read.h"
#include "store/store.h"
#include "term/term.h"

void version_add(struct str *out)
{
	str_addf(out, "saydo %s\n", SAYDO_VERSION);
	str_addf(out, "%s, %s, %s\n", store_engine(), term_engine(), csv_engine());
}
