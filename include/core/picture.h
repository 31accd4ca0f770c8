/*
 * core/picture.h - a picture of figures as data, before anybody draws it.
 */
#ifndef CORE_PICTURE_H
#define CORE_PICTURE_H

#include "core/amount.h"

/* PICTURE_BULLET: `did` solid, `said` a mark.  PICTURE_STEP: a floating bar
 * from `said` to `did`.  PICTURE_SPARK: `values`, oldest first, against 1. */
enum picture_kind { PICTURE_BULLET, PICTURE_STEP, PICTURE_SPARK };

enum { SPARK_MAX = 8, SPARK_ONE = 1000 };

struct document_picture {
	enum picture_kind kind;
	struct amount said, did;
	bool is_total;             /* PICTURE_STEP: from 0, a sum */
	int64_t low, high;         /* the scale: at most 0, at least 0 */
	int64_t values[SPARK_MAX]; /* thousandths */
	int count;
};

#endif
