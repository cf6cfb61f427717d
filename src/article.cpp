#include <zhibiao/src_article.hpp>
