# Plays a build at a pace that a person can read. It fails, so that there is something to see.
say() {
  echo "$2"
  sleep "$1"
}

say 0.7 "INFO  shop 2.4.0: build started"
say 0.5 "INFO  read 412 modules"
say 0.6 "INFO  compile src/index.ts"
say 0.5 "INFO  compile src/routes.ts"
say 0.7 "INFO  compile src/session.ts"
say 0.6 "WARN  src/session.ts(12,3): 'createCipher' is deprecated"
say 0.9 "INFO  compile src/catalog.ts"
say 0.8 "INFO  compile src/search.ts"
say 1.1 "INFO  compile src/stock.ts"
say 0.9 "INFO  compile src/price.ts"
say 1.2 "INFO  compile src/coupon.ts"
say 1.0 "INFO  compile src/shipping.ts"
say 1.1 "INFO  compile src/cart.ts"
say 0.8 "ERROR src/cart.ts(31,9): property 'total' does not exist on type 'Cart'"
say 0.9 "INFO  compile src/checkout.ts"
say 1.1 "INFO  compile src/invoice.ts"
say 1.0 "INFO  compile src/mail.ts"
say 1.2 "INFO  compile src/admin.ts"
say 0.9 "INFO  check styles"
say 1.0 "INFO  check translations"
say 0.8 "INFO  bundle skipped"
echo "FAILED: 1 error, 1 warning"
exit 1
