// The component html: read_page() and looks_like_html().
#include <zhibiao/src_html.hpp>
