#pragma once
// Wakes libsodium before its first use.
namespace secrets {

void wake_sodium(); // once is enough, more does no harm

} // namespace secrets
