#pragma once
// Bytes as a file that lies in memory only, so that a fuzzer is not held up by a disk.
#include <cstddef>
#include <cstdint>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

class MemoryFile {
public:
    MemoryFile(const std::uint8_t* bytes, std::size_t size) : file_{::memfd_create("fuzz", MFD_CLOEXEC)} {
        while (size > 0) {
            const auto written = ::write(file_, bytes, size);
            if (written <= 0) break;
            bytes += written, size -= static_cast<std::size_t>(written);
        }
    }
    ~MemoryFile() { ::close(file_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    std::string path() const { return "/proc/self/fd/" + std::to_string(file_); }

private:
    int file_;
};
