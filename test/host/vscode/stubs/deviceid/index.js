// In place of @vscode/deviceid, which writes an id of this machine to the home folder.
exports.getDeviceId = async () => '00000000-0000-0000-0000-000000000000';
