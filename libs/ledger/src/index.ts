// SPDX-License-Identifier: EUPL-1.2
export { BOOKING_TABLE, bookingLock, bookStatement, literals, providersBookingLock, type BookingScope } from './persistence/booking.store.js';
export { verifyRollups, type RollupDifference } from './persistence/verify.query.js';
export { UnmappedProductsQuery, type UnmappedProduct } from './persistence/unmapped-products.query.js';
