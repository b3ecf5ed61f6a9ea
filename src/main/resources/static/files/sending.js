// What the answers to a piece that was sent mean; of an upload, and of a recording that is sent while it grows.

export const REFUSED = [401, 403, 404];
export const DISK_FULL = 507;

/// 0 where no answer came.
export const statusOf = (error) => error.originalResponse?.getStatus() ?? 0;
/// Whether it may go well when it is sent again.
export const isPassing = (status) => status === 0 || status === 409 || (status >= 500 && status !== DISK_FULL);
