package io.omni.workbench.input;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file as bytes, unpacked where it is gzip (told by its first bytes, whatever its name) and without a byte order mark. How much was read
 * is counted before unpacking, so that it can be set against the size of the file.
 */
public final class InputFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final OptionalLong size;
    private final CountingInputStream raw;
    private final InputStream content;

    private InputFile(String name, InputStream in, OptionalLong size) {
        this.name = name;
        this.size = size;
        this.raw = new CountingInputStream(in);
        this.content = unpacked();
    }

    /**
     * Opens a file.
     *
     * @throws InputError if it is not there, is a directory, cannot be read, or is not gzip though it is called {@code .gz}
     */
    public static InputFile open(Path path) {
        String name = path.toString();
        if (Files.isDirectory(path)) {
            throw InputError.in(name, "is a directory: name one file in it");
        }
        try {
            return new InputFile(name, Files.newInputStream(path), OptionalLong.of(Files.size(path)));
        } catch (NoSuchFileException e) {
            throw InputError.in(
                    name,
                    "there is no such file: check the path, taken from "
                            + Path.of("").toAbsolutePath(),
                    e);
        } catch (AccessDeniedException e) {
            throw InputError.in(name, "may not be read by this user: check its permissions", e);
        } catch (IOException e) {
            throw InputError.in(name, "cannot be read (" + e.getMessage() + "): check the disk and the path", e);
        }
    }

    /**
     * Takes a stream that is open already, and closes it with this.
     *
     * @param name what messages call it
     * @param in the bytes
     */
    public static InputFile open(String name, InputStream in) {
        return new InputFile(name, in, OptionalLong.empty());
    }

    /**
     * Opens a resource that belongs to the program.
     *
     * @param owner a class of the package it is in
     * @param resource its name in that package
     */
    public static InputFile ofResource(Class<?> owner, String resource) {
        InputStream in = owner.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("Resource %s is missing beside %s: build anew".formatted(resource, owner));
        }
        return open("built-in " + resource, in);
    }

    /** What messages call it. */
    public String name() {
        return name;
    }

    /** The bytes, unpacked. */
    public InputStream content() {
        return content;
    }

    /** How many bytes were read, before unpacking. Reading goes a buffer ahead of what was handed on. */
    public long bytesRead() {
        return raw.count();
    }

    /** The size of the file in bytes, before unpacking, if it is a file. */
    public OptionalLong size() {
        return size;
    }

    /** An error of the platform while reading, in words a user can act on. */
    public InputError unreadable(long line, UncheckedIOException e) {
        Throwable cause = e.getCause();
        return unreadable(line, cause instanceof IOException io ? io : new IOException(e));
    }

    InputError unreadable(long line, IOException e) {
        String damage = e instanceof EOFException || e instanceof ZipException
                ? "the gzip data is cut off or damaged: fetch the file again"
                : "cannot be read on: check the disk";
        return InputError.in("%s, after line %d".formatted(name, line), "%s (%s)".formatted(damage, e.getMessage()), e);
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw InputError.in(name, "cannot be closed (" + e.getMessage() + ")", e);
        }
    }

    private InputStream unpacked() {
        try {
            BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
            byte[] first = peek(buffered);
            if (startsWith(first, 0x1f, 0x8b)) {
                BufferedInputStream inner = new BufferedInputStream(new GZIPInputStream(buffered, BUFFER), BUFFER);
                return withoutMark(inner, peek(inner));
            }
            if (name.toLowerCase(Locale.ROOT).endsWith(".gz")) {
                throw InputError.in(name, "is called .gz but is not gzip: rename it, or fetch it again");
            }
            if (startsWith(first, 'P', 'K', 3, 4)) {
                throw InputError.in(
                        name, "is a zip archive or a spreadsheet: unpack it, or save the sheet as CSV in UTF-8");
            }
            return withoutMark(buffered, first);
        } catch (IOException e) {
            throw closing(unreadable(0, e));
        } catch (InputError e) {
            throw closing(e);
        }
    }

    private InputError closing(InputError error) {
        try {
            raw.close();
        } catch (IOException e) {
            error.addSuppressed(e);
        }
        return error;
    }

    private static byte[] peek(BufferedInputStream in) throws IOException {
        in.mark(4);
        byte[] first = in.readNBytes(4);
        in.reset();
        return first;
    }

    private static InputStream withoutMark(InputStream in, byte[] first) throws IOException {
        if (startsWith(first, 0xef, 0xbb, 0xbf)) {
            in.skipNBytes(3);
        }
        return in;
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= bytes.length || Byte.toUnsignedInt(bytes[i]) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
