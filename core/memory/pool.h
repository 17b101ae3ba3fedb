/* pool.h: the inline fast paths of pools. */
#ifndef OURO_POOL_H
#define OURO_POOL_H
#include "memory/memory.h"
#include "memory/vm.h"
#endif
