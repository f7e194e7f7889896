package io.omni.loyalty.broken.points;

public final class BoxedDoubles {

    int count(Double[] points) {
        return points.length;
    }
}
