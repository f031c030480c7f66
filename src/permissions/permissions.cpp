#include "permissions/permissions.h"
