// Node-API 9 (Electron 33) refuses references to primitives, which better-sqlite3 keeps: this header, put in front of its
// sources, holds them boxed in a one-element array that carries a type tag. On newer Node-APIs it is harmless.
#pragma once
#include <node_api.h>
static const napi_type_tag boxed_primitive_tag = {0x6f1d5e0c8c4b4a1dULL, 0x9b1f6a7e2d3c4f50ULL};
static inline napi_status boxed_create_reference(napi_env env, napi_value value, uint32_t count, napi_ref* out) {
  napi_valuetype t; napi_status s = napi_typeof(env, value, &t); if (s != napi_ok) return s;
  if (t == napi_object || t == napi_function || t == napi_symbol || t == napi_external) return napi_create_reference(env, value, count, out);
  napi_value box; if ((s = napi_create_array_with_length(env, 1, &box)) != napi_ok) return s;
  if ((s = napi_set_element(env, box, 0, value)) != napi_ok) return s;
  if ((s = napi_type_tag_object(env, box, &boxed_primitive_tag)) != napi_ok) return s;
  return napi_create_reference(env, box, count, out);
}
static inline napi_status boxed_get_reference_value(napi_env env, napi_ref ref, napi_value* out) {
  napi_value v; napi_status s = napi_get_reference_value(env, ref, &v); if (s != napi_ok || v == nullptr) { *out = v; return s; }
  napi_valuetype t; if ((s = napi_typeof(env, v, &t)) != napi_ok) return s;
  if (t == napi_object) { bool boxed = false; if ((s = napi_check_object_type_tag(env, v, &boxed_primitive_tag, &boxed)) != napi_ok) return s; if (boxed) return napi_get_element(env, v, 0, out); }
  *out = v; return napi_ok;
}
#define napi_create_reference boxed_create_reference
#define napi_get_reference_value boxed_get_reference_value
