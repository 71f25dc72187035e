// The resources alone make up this library; a static library wants one source.
