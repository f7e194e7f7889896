package io.omni.core.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that grow at the end, with numbers in as few of them as they need. Reading has a place of its own. */
final class Slab {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[64];
    private int end;
    private int place;

    int end() {
        return end;
    }

    /** Gives up what was written from an end of before on. */
    void truncate(int to) {
        end = to;
    }

    void readFrom(int from) {
        place = from;
    }

    long longAt(int at) {
        return (long) LONG.get(bytes, at);
    }

    private void require(int more) {
        if (bytes.length - end < more) {
            bytes = Arrays.copyOf(bytes, Math.addExact(end, Math.max(more, 64 + (end >> 2))));
        }
    }

    /** Goes on at the next multiple of some bytes. */
    void pad(int multiple) {
        int padding = -end & (multiple - 1);
        require(padding);
        end += padding;
    }

    void writeByte(int value) {
        require(1);
        bytes[end++] = (byte) value;
    }

    int readByte() {
        return bytes[place++] & 0xFF;
    }

    void writeLong(long value) {
        require(Long.BYTES);
        LONG.set(bytes, end, value);
        end += Long.BYTES;
    }

    long readLong() {
        long value = longAt(place);
        place += Long.BYTES;
        return value;
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow. Small numbers are short. */
    void writeCount(long value) {
        require(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[end++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[end++] = (byte) rest;
    }

    long readCount() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[place++];
            value |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    /** Numbers near 0, of either sign, are short. */
    void writeNumber(long value) {
        writeCount((value << 1) ^ (value >> 63));
    }

    long readNumber() {
        long value = readCount();
        return (value >>> 1) ^ -(value & 1);
    }

    void writeText(String text) {
        byte[] encoded = text.getBytes(UTF_8);
        writeCount(encoded.length);
        require(encoded.length);
        System.arraycopy(encoded, 0, bytes, end, encoded.length);
        end += encoded.length;
    }

    String readText() {
        int length = (int) readCount();
        String text = new String(bytes, place, length, UTF_8);
        place += length;
        return text;
    }

    /** Copies bytes from another slab to the end. */
    void copy(Slab source, int from, int to) {
        require(to - from);
        System.arraycopy(source.bytes, from, bytes, end, to - from);
        end += to - from;
    }

    int place() {
        return place;
    }
}
