#include "kernels.h"

#pragma STDC FP_CONTRACT OFF

// Compiled once for each width of vectors, chosen when the program starts.
#if defined(__x86_64__) && defined(__linux__)
#define FOR_EACH_PROCESSOR __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif

typedef float v16 __attribute__((vector_size(64), aligned(4)));
typedef int i16 __attribute__((vector_size(64), aligned(4)));
typedef signed char b16 __attribute__((vector_size(16), aligned(1)));

#define LOAD(p) (*(const v16 *)(p))
#define STORE(p) (*(v16 *)(p))
#define SPLAT(x) ((v16){} + (float)(x))
#define INLINE static inline __attribute__((always_inline))

FOR_EACH_PROCESSOR
void fh_multiply_add(float *c, long c_row, const float *a, long a_row, const float *b, long b_row,
                     long n, long k, long m) {
  long i = 0;
  for (; i + 4 <= n; i += 4) {
    const float *a0 = a + i * a_row, *a1 = a0 + a_row, *a2 = a1 + a_row, *a3 = a2 + a_row;
    float *c0 = c + i * c_row, *c1 = c0 + c_row, *c2 = c1 + c_row, *c3 = c2 + c_row;
    long j = 0;
    for (; j + 32 <= m; j += 32) {
      v16 s0 = LOAD(c0 + j), s1 = LOAD(c1 + j), s2 = LOAD(c2 + j), s3 = LOAD(c3 + j);
      v16 t0 = LOAD(c0 + j + 16), t1 = LOAD(c1 + j + 16), t2 = LOAD(c2 + j + 16),
          t3 = LOAD(c3 + j + 16);
      const float *w = b + j;
      for (long p = 0; p < k; p++, w += b_row) {
        v16 x = LOAD(w), y = LOAD(w + 16);
        float e0 = a0[p], e1 = a1[p], e2 = a2[p], e3 = a3[p];
        s0 += e0 * x;
        t0 += e0 * y;
        s1 += e1 * x;
        t1 += e1 * y;
        s2 += e2 * x;
        t2 += e2 * y;
        s3 += e3 * x;
        t3 += e3 * y;
      }
      STORE(c0 + j) = s0, STORE(c1 + j) = s1, STORE(c2 + j) = s2, STORE(c3 + j) = s3;
      STORE(c0 + j + 16) = t0, STORE(c1 + j + 16) = t1;
      STORE(c2 + j + 16) = t2, STORE(c3 + j + 16) = t3;
    }
    for (; j < m; j += 16) {
      v16 s0 = LOAD(c0 + j), s1 = LOAD(c1 + j), s2 = LOAD(c2 + j), s3 = LOAD(c3 + j);
      const float *w = b + j;
      for (long p = 0; p < k; p++, w += b_row) {
        v16 x = LOAD(w);
        s0 += a0[p] * x;
        s1 += a1[p] * x;
        s2 += a2[p] * x;
        s3 += a3[p] * x;
      }
      STORE(c0 + j) = s0, STORE(c1 + j) = s1, STORE(c2 + j) = s2, STORE(c3 + j) = s3;
    }
  }
  for (; i < n; i++) {
    const float *a0 = a + i * a_row;
    float *c0 = c + i * c_row;
    for (long j = 0; j < m; j += 16) {
      v16 s0 = LOAD(c0 + j);
      const float *w = b + j;
      for (long p = 0; p < k; p++, w += b_row) s0 += a0[p] * LOAD(w);
      STORE(c0 + j) = s0;
    }
  }
}

FOR_EACH_PROCESSOR
void fh_add(float *x, const float *y, long count) {
  for (long i = 0; i < count; i += 16) STORE(x + i) += LOAD(y + i);
}

FOR_EACH_PROCESSOR
void fh_add_scaled_bytes(float *x, const signed char *y, float scale, long count) {
  for (long i = 0; i < count; i += 16)
    STORE(x + i) += scale * __builtin_convertvector(*(const b16 *)(y + i), v16);
}

FOR_EACH_PROCESSOR
void fh_leaky(float *x, float slope, long count) {
  for (long i = 0; i < count; i += 16) {
    v16 value = LOAD(x + i);
    i16 positive = value > SPLAT(0);
    STORE(x + i) = (v16)((positive & (i16)value) | (~positive & (i16)(slope * value)));
  }
}

// 1 / (1 + e⁻ˣ). e by 2ᵏ · p(r), |r| ≤ ln 2 / 2, with the polynomial of Cephes' expf (Moshier): within
// 2·10⁻⁷, and the same on every machine, which a C library's is not.
INLINE void sigmoid(v16 *value) {
  v16 x = -*value, high = SPLAT(87), low = SPLAT(-87);
  i16 over = x > high, under = x < low;
  x = (v16)((over & (i16)high) | (~over & (i16)x));
  x = (v16)((under & (i16)low) | (~under & (i16)x));
  v16 k = x * 1.44269504f + 12582912.0f;
  i16 exponent = (i16)k - (i16)SPLAT(12582912.0f);
  k = k - 12582912.0f;
  v16 r = x - k * 0.693359375f;
  r = r + k * 2.12194440e-4f;
  v16 p = SPLAT(1.9875691500e-4f);
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * r * r + r + 1.0f;
  i16 bits = (exponent + 127) << 23;
  *value = 1.0f / (1.0f + p * (v16)bits);
}

FOR_EACH_PROCESSOR
void fh_recur(long n, long h, const float *u, long u_row, const float *x, long x_row,
              const float *vf, const float *vr, float *out, long out_row, int reverse, float *c,
              float *f, float *r) {
  for (long j = 0; j < h; j += 16) {
    v16 state = SPLAT(0), wf = LOAD(vf + j), wr = LOAD(vr + j);
    for (long s = 0; s < n; s++) {
      long t = reverse ? n - 1 - s : s;
      const float *ut = u + t * u_row + j;
      v16 ux = LOAD(ut), forget = LOAD(ut + h) + wf * state, reset = LOAD(ut + 2 * h) + wr * state;
      sigmoid(&forget);
      sigmoid(&reset);
      state = ux + forget * (state - ux);
      v16 xt = LOAD(x + t * x_row + j);
      STORE(out + t * out_row + j) = xt + reset * (state - xt);
      if (c) {
        STORE(c + t * h + j) = state;
        STORE(f + t * h + j) = forget;
        STORE(r + t * h + j) = reset;
      }
    }
  }
}

FOR_EACH_PROCESSOR
void fh_recur_back(long n, long h, const float *u, long u_row, const float *x, long x_row,
                   const float *vf, const float *vr, const float *c, const float *f,
                   const float *r, const float *dout, long out_row, int reverse, float *du,
                   float *dx, long dx_row, float *dvf, float *dvr) {
  v16 one = SPLAT(1);
  for (long j = 0; j < h; j += 16) {
    v16 carry = SPLAT(0), wf = LOAD(vf + j), wr = LOAD(vr + j), gf = SPLAT(0), gr = SPLAT(0);
    for (long s = n - 1; s >= 0; s--) {
      long t = reverse ? n - 1 - s : s, before = reverse ? t + 1 : t - 1;
      v16 previous = s > 0 ? LOAD(c + before * h + j) : SPLAT(0);
      v16 ft = LOAD(f + t * h + j), rt = LOAD(r + t * h + j), ct = LOAD(c + t * h + j);
      v16 dh = LOAD(dout + t * out_row + j), xt = LOAD(x + t * x_row + j);
      v16 ux = LOAD(u + t * u_row + j);
      STORE(dx + t * dx_row + j) += dh * (one - rt);
      v16 dr = dh * (ct - xt) * rt * (one - rt);
      v16 dc = carry + dh * rt;
      v16 df = dc * (previous - ux) * ft * (one - ft);
      carry = dc * ft + df * wf + dr * wr;
      gf += df * previous;
      gr += dr * previous;
      float *dut = du + t * u_row + j;
      STORE(dut) = dc * (one - ft);
      STORE(dut + h) = df;
      STORE(dut + 2 * h) = dr;
    }
    STORE(dvf + j) += gf;
    STORE(dvr + j) += gr;
  }
}
