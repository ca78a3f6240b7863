package dev.baton.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Closed-loop load: each connection sends its next request when the last one is answered. */
final class Load {

    private Load() {}

    /**
     * What was measured; times in milliseconds.
     *
     * @param errors answers that are no success, and calls without an answer; they are counted in nothing else
     */
    record Result(double perSecond, double p50, double p95, double p99, double max, long errors) {

        @Override
        public String toString() {
            return "%9.0f/s  p50 %7.2f  p95 %7.2f  p99 %7.2f  max %8.2f ms%s"
                    .formatted(perSecond, p50, p95, p99, max, errors == 0 ? "" : "  ERRORS " + errors);
        }
    }

    /**
     * Runs for {@code duration} over {@code connections} kept open, after a warm-up of half as long.
     *
     * @param requests makes the n-th request
     */
    static Result run(int connections, Duration duration, LongFunction<Request> requests) {
        var numbers = new AtomicLong();
        drive(connections, duration.dividedBy(2), requests, numbers);
        return drive(connections, duration, requests, numbers);
    }

    private static Result drive(
            int connections, Duration duration, LongFunction<Request> requests, AtomicLong numbers) {
        var http = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(connections, 1, TimeUnit.MINUTES))
                .retryOnConnectionFailure(false)
                .readTimeout(Duration.ofSeconds(30))
                .build();
        var started = System.nanoTime();
        var end = started + duration.toNanos();
        var lanes = new ArrayList<Future<Lane>>();
        try (var pool = Executors.newFixedThreadPool(connections)) {
            for (var i = 0; i < connections; i++) {
                lanes.add(pool.submit(() -> {
                    var lane = new Lane();
                    while (System.nanoTime() < end) {
                        lane.call(http, requests.apply(numbers.getAndIncrement()));
                    }
                    return lane;
                }));
            }
        }
        http.connectionPool().evictAll();
        return summary(lanes, (System.nanoTime() - started) / 1e9);
    }

    private static Result summary(ArrayList<Future<Lane>> lanes, double seconds) {
        var times = new long[0];
        var errors = 0L;
        for (var future : lanes) {
            try {
                var lane = future.get();
                var joined = Arrays.copyOf(times, times.length + lane.count);
                System.arraycopy(lane.times, 0, joined, times.length, lane.count);
                times = joined;
                errors += lane.errors;
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return of(times, seconds, errors);
    }

    /** What these times (nanoseconds, any order) within so many seconds come to. */
    static Result of(long[] nanoseconds, double seconds, long errors) {
        var times = nanoseconds.clone();
        Arrays.sort(times);
        return new Result(
                times.length / seconds, at(times, 0.50), at(times, 0.95), at(times, 0.99), at(times, 1.0), errors);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / 1e6;
    }

    private static final class Lane {
        private long[] times = new long[1024];
        private int count;
        private long errors;

        void call(OkHttpClient http, Request request) {
            var begun = System.nanoTime();
            try (var answer = http.newCall(request).execute()) {
                answer.body().bytes();
                if (!answer.isSuccessful()) {
                    errors++;
                    return;
                }
            } catch (IOException e) {
                errors++;
                return;
            }
            if (count == times.length) {
                times = Arrays.copyOf(times, count * 2);
            }
            times[count++] = System.nanoTime() - begun;
        }
    }
}
