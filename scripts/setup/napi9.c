// better-sqlite3's prebuilt binary, for an Electron before 35. It wants Node-API 10, in which references may be to primitives;
// Node-API 9 refuses those. This module is loaded in its place: it loads the prebuilt binary, which lies beside it, puts two
// functions in front of Node-API's, and says that it needs version 9. They keep a primitive in a one-element array that
// carries a type tag. On newer Node-APIs this is harmless. x64 Linux with glibc only, as the Electron that needs it.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <elf.h>
#include <link.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <node_api.h>

static const napi_type_tag boxed_primitive = {0x6f1d5e0c8c4b4a1dULL, 0x9b1f6a7e2d3c4f50ULL};

static napi_status create_reference(napi_env env, napi_value value, uint32_t count, napi_ref* out) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_symbol || type == napi_external)
    return napi_create_reference(env, value, count, out);
  napi_value box;
  if ((status = napi_create_array_with_length(env, 1, &box)) != napi_ok) return status;
  if ((status = napi_set_element(env, box, 0, value)) != napi_ok) return status;
  if ((status = napi_type_tag_object(env, box, &boxed_primitive)) != napi_ok) return status;
  return napi_create_reference(env, box, count, out);
}

static napi_status get_reference_value(napi_env env, napi_ref reference, napi_value* out) {
  napi_value value;
  napi_valuetype type;
  bool is_boxed = false;
  napi_status status = napi_get_reference_value(env, reference, &value);
  *out = value;
  if (status != napi_ok || value == NULL) return status;
  if ((status = napi_typeof(env, value, &type)) != napi_ok) return status;
  if (type != napi_object) return napi_ok;
  if ((status = napi_check_object_type_tag(env, value, &boxed_primitive, &is_boxed)) != napi_ok) return status;
  return is_boxed ? napi_get_element(env, value, 0, out) : napi_ok;
}

// Every place of the module from which `name` is called, calls `by`. False where there is none.
static bool replace(const struct link_map* module, const char* name, void* by) {
  const ElfW(Sym)* symbols = NULL;
  const char* names = NULL;
  const ElfW(Rela)* tables[2] = {NULL, NULL};
  size_t sizes[2] = {0, 0};
  for (const ElfW(Dyn)* entry = module->l_ld; entry->d_tag != DT_NULL; entry++) {
    if (entry->d_tag == DT_SYMTAB) symbols = (const void*)entry->d_un.d_ptr;
    if (entry->d_tag == DT_STRTAB) names = (const void*)entry->d_un.d_ptr;
    if (entry->d_tag == DT_JMPREL) tables[0] = (const void*)entry->d_un.d_ptr;
    if (entry->d_tag == DT_PLTRELSZ) sizes[0] = entry->d_un.d_val;
    if (entry->d_tag == DT_RELA) tables[1] = (const void*)entry->d_un.d_ptr;
    if (entry->d_tag == DT_RELASZ) sizes[1] = entry->d_un.d_val;
  }
  bool is_found = false;
  const size_t page = (size_t)sysconf(_SC_PAGESIZE);
  for (int table = 0; table < 2; table++) {
    for (size_t index = 0; index < sizes[table] / sizeof(ElfW(Rela)); index++) {
      const ElfW(Rela)* place = tables[table] + index;
      const unsigned type = ELF64_R_TYPE(place->r_info);
      if (type != R_X86_64_JUMP_SLOT && type != R_X86_64_GLOB_DAT) continue;
      if (strcmp(names + symbols[ELF64_R_SYM(place->r_info)].st_name, name) != 0) continue;
      void** slot = (void**)(module->l_addr + place->r_offset);
      void* start = (void*)((size_t)slot & ~(page - 1));
      if (mprotect(start, page, PROT_READ | PROT_WRITE) != 0) return false;
      *slot = by;
      is_found = true;
    }
  }
  return is_found;
}

NAPI_MODULE_INIT() {
  Dl_info self;
  struct link_map* module;
  char path[4096];
  const char* problem = NULL;
  if (dladdr((void*)replace, &self) == 0) return NULL;
  const char* end = strrchr(self.dli_fname, '/');
  snprintf(path, sizeof path, "%.*s/prebuilt.node", (int)(end == NULL ? 0 : end - self.dli_fname), self.dli_fname);
  void* library = dlopen(path, RTLD_LAZY | RTLD_LOCAL);
  napi_addon_register_func begin = NULL;
  if (library == NULL || dlinfo(library, RTLD_DI_LINKMAP, &module) != 0) problem = dlerror();
  else if (!replace(module, "napi_create_reference", (void*)create_reference) ||
           !replace(module, "napi_get_reference_value", (void*)get_reference_value))
    problem = "The prebuilt SQLite binary is not as expected.";
  else if ((begin = (napi_addon_register_func)dlsym(library, "napi_register_module_v1")) == NULL) problem = dlerror();
  if (problem == NULL) return begin(env, exports);
  napi_throw_error(env, NULL, problem);
  return NULL;
}
