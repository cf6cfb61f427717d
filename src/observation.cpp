#include <zhibiao/src_observation.hpp>
