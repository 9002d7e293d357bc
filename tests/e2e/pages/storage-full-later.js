// Storage takes three more writes and is full then.
(() => {
  const write = Storage.prototype.setItem;
  let left = 3;
  Storage.prototype.setItem = function (key, value) {
    if (left === 0) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    left -= 1;
    write.call(this, key, value);
  };
})();
