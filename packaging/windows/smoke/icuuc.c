/* For tests only, never shipped: what Windows 10's icuuc.dll offers to Qt 6.10 and newer,
 * which Wine 10 lacks. Every converter says that it is not available; Qt then does
 * without, since the program reads and writes UTF-8 only. */
#define EXPORT __declspec(dllexport)
typedef int UErrorCode;
enum { U_FILE_ACCESS_ERROR = 4 };

static void refuse(UErrorCode *error) { if (error) *error = U_FILE_ACCESS_ERROR; }

EXPORT void *ucnv_open(const char *name, UErrorCode *error) { refuse(error); return 0; }
EXPORT void ucnv_close(void *converter) {}
EXPORT void ucnv_reset(void *converter) {}
EXPORT signed char ucnv_getMaxCharSize(void *converter) { return 1; }
EXPORT const char *ucnv_getName(void *converter, UErrorCode *error) { refuse(error); return 0; }
EXPORT int ucnv_countAvailable(void) { return 0; }
EXPORT const char *ucnv_getAvailableName(int number) { return 0; }
EXPORT const char *ucnv_getStandardName(const char *name, const char *standard, UErrorCode *error) { return 0; }
EXPORT void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
EXPORT void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
EXPORT void ucnv_getToUCallBack(void *converter, void **action, const void **context)
{ if (action) *action = 0; if (context) *context = 0; }
EXPORT void ucnv_getFromUCallBack(void *converter, void **action, const void **context)
{ if (action) *action = 0; if (context) *context = 0; }
EXPORT void ucnv_setToUCallBack(void *converter, void *action, const void *context,
    void **old, const void **old_context, UErrorCode *error) {}
EXPORT void ucnv_setFromUCallBack(void *converter, void *action, const void *context,
    void **old, const void **old_context, UErrorCode *error) {}
EXPORT void ucnv_cbToUWriteUChars(void *arguments, const void *source, int length, int offset, UErrorCode *error) {}
EXPORT void ucnv_cbFromUWriteUChars(void *arguments, const void **source, const void *limit, int offset, UErrorCode *error) {}
EXPORT int ucnv_toUCountPending(void *converter, UErrorCode *error) { return 0; }
EXPORT void ucnv_toUnicode(void *converter, void **target, const void *limit, const char **source,
    const char *source_limit, int *offsets, signed char flush, UErrorCode *error) { refuse(error); }
EXPORT void ucnv_fromUnicode(void *converter, char **target, const char *limit, const void **source,
    const void *source_limit, int *offsets, signed char flush, UErrorCode *error) { refuse(error); }
