package io.omni.core.memory;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Values numbered from 0 in the order in which they came. None ever goes, so that a number stands for its value in less room. */
final class Numbered<T> implements Iterable<T> {

    private volatile @Nullable Object[] values = new Object[8];
    private volatile int size;

    /** Makes a value for the next number. */
    synchronized <V extends T> V add(IntFunction<V> made) {
        int number = size;
        if (number == values.length) {
            values = Arrays.copyOf(values, number + (number >> 1));
        }
        V value = made.apply(number);
        values[number] = value;
        size = number + 1;
        return value;
    }

    @SuppressWarnings("unchecked")
    T get(int number) {
        Object value = values[number];
        if (value == null) {
            throw new NoSuchElementException("nothing has the number " + number);
        }
        return (T) value;
    }

    int size() {
        return size;
    }

    /** Visits the values that are there when it begins. */
    @Override
    public Iterator<T> iterator() {
        int end = size;
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < end;
            }

            @Override
            public T next() {
                return get(next++);
            }
        };
    }
}
