"""The figures of ./bench, a file each, and what they share in measure.py and server.py."""
