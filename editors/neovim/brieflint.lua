-- Neovim 0.8 and newer: put this file into lua/ and `require('brieflint').setup()` in init.lua.
-- From 0.11 on, `vim.lsp.config` and `vim.lsp.enable` do the same without this file (see the README).
-- Neovim 0.7 has only `start_client` and `buf_attach_client`, which is what is used there.
local M = {}

local markers = { 'brieflint.config.yaml', '.brieflintrc', 'package.json', '.git' }

local function root_of(name)
  local folder = vim.fn.fnamemodify(name, ':p:h')
  for _, marker in ipairs(markers) do
    local directory = vim.fn.finddir(marker, folder .. ';')
    if directory ~= '' then return vim.fn.fnamemodify(directory, ':p:h:h') end
    local file = vim.fn.findfile(marker, folder .. ';')
    if file ~= '' then return vim.fn.fnamemodify(file, ':p:h') end
  end
  return folder
end

function M.attach(cmd)
  local config = { name = 'brieflint', cmd = cmd or { 'brieflint', 'lsp', '--stdio' }, root_dir = root_of(vim.api.nvim_buf_get_name(0)) }
  if vim.lsp.start then return vim.lsp.start(config) end
  M.client = M.client or vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(0, M.client)
  return M.client
end

function M.setup(cmd)
  local group = vim.api.nvim_create_augroup('brieflint', { clear = true })
  vim.api.nvim_create_autocmd('FileType', { group = group, pattern = 'markdown', callback = function() M.attach(cmd) end })
end

return M
