#include "storage/database.h"

#include <cstdio>

int main() {
    const auto database = storage::Database::open("sqlite:var/demo.db");
    std::puts(database.ok() ? "ok" : database.problem().message.c_str());
}
