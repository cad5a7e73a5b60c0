#pragma once

// The inner loops of the language network. Rows are of floats; widths are multiples of 16; no pointer
// needs more alignment than its type. Every sum is taken in one fixed order and no product is fused into
// a sum, so that the same text gives the same bytes on every processor.

/// c[n×m] += a[n×k] · b[k×m], each row-major with its distance between rows.
void fh_multiply_add(float *c, long c_row, const float *a, long a_row, const float *b, long b_row,
                     long n, long k, long m);

/// x[i] += y[i].
void fh_add(float *x, const float *y, long count);

/// x[i] += scale · y[i].
void fh_add_scaled_bytes(float *x, const signed char *y, float scale, long count);

/// x[i] = x[i] > 0 ? x[i] : slope · x[i].
void fh_leaky(float *x, float slope, long count);

/// One direction of a simple recurrent unit over n steps of h units (Lei et al. 2018):
///   f = σ(u₁ + vf·c'), r = σ(u₂ + vr·c'), c = f·c' + (1 − f)·u₀, out = r·c + (1 − r)·x
/// with c' the state before, u₀ u₁ u₂ the three thirds of a row of u. States and gates are kept for the
/// way back where `c` is not null; then c, f and r have n rows of h.
void fh_recur(long n, long h, const float *u, long u_row, const float *x, long x_row,
              const float *vf, const float *vr, float *out, long out_row, int reverse, float *c,
              float *f, float *r);

/// The gradients of fh_recur: du is set, dx, dvf and dvr are added to.
void fh_recur_back(long n, long h, const float *u, long u_row, const float *x, long x_row,
                   const float *vf, const float *vr, const float *c, const float *f,
                   const float *r, const float *dout, long out_row, int reverse, float *du,
                   float *dx, long dx_row, float *dvf, float *dvr);
