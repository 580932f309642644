// In place of @vscode/fs-copyfile, which is native.
const fs = require('node:fs');
exports.copyFile = (a, b, m) => fs.promises.copyFile(a, b, m);
exports.copyFileSync = fs.copyFileSync;
exports.cp = (a, b, o) => fs.promises.cp(a, b, o);
exports.isCloneSupported = () => false;
exports.constants = fs.constants;
